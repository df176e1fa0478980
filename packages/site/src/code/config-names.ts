/** What a site's configuration may be called, in the order in which it is looked for. */
export const configNames: readonly string[] = [
  'octavo.config.ts',
  'octavo.config.mts',
  'octavo.config.js',
  'octavo.config.mjs',
]
