import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';

/**
 * One name for a number however it is written, so that a customer who calls twice, or calls after a chat, is known.
 * @param country where a number without a country code belongs
 */
export const telephoneRef = (number: string, country: CountryCode): string =>
  `tel:${parsePhoneNumberFromString(number, country)?.number ?? number.replaceAll(/[^+\d]/g, '')}`;
