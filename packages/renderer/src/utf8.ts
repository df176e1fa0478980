import { wellFormed } from './well-formed.ts'

/** @internal A text as UTF-8. `TextEncoder` is a global of every platform, but not of the language's own library. */
export function utf8(text: string): Uint8Array {
  const encoded = encodeURIComponent(wellFormed(text))
  const bytes = new Uint8Array(encoded.length)
  let length = 0
  for (let i = 0; i < encoded.length; i++) {
    if (encoded[i] === '%') {
      bytes[length++] = Number.parseInt(encoded.slice(i + 1, i + 3), 16)
      i += 2
    } else bytes[length++] = encoded.charCodeAt(i)
  }
  return bytes.subarray(0, length)
}
