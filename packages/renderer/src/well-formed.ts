/** @internal Lone surrogates become U+FFFD, as an UTF-8 encoder would make them: here, so that strings and bytes agree. */
export function wellFormed(text: string): string {
  return loneSurrogate.test(text) ? text.replace(loneSurrogates, '\ufffd') : text
}

const loneSurrogate = /\p{Surrogate}/u
const loneSurrogates = /\p{Surrogate}/gu
