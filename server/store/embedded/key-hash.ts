import { hash } from 'node:crypto';

/** Bytes by which the store knows a key: 80 bits, so that of 20 million keys two meet with a chance of 1 in 10^10. */
export const HASH_BYTES = 10;

/** The first bytes of a key's MD5, which nobody has to be kept from guessing: they only have to be spread well. */
export const hashOf = (key: string): Buffer => hash('md5', key, 'buffer').subarray(0, HASH_BYTES);
