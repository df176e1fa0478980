/** @internal What is wrong with how a template is written. */
export function misuse(what: string): TypeError {
  return new TypeError(`@octavo/renderer: html\`…\`: ${what}`)
}
