// oxlint-disable no-underscore-dangle -- the shape of a compile-time constant
/** Names the build of this page (vite.config.ts). */
declare const __HUBWALL_BUILD__: string;
