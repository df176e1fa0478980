import { hash } from 'node:crypto'

/** A short name for content: 128 bits of SHA-256 in 22 characters that are safe in file names and addresses. */
export function digestOf(content: string | Uint8Array): string {
  name.write(hash('sha256', content, 'base64url'), 0, CHARACTERS, 'latin1')
  return name.toString('latin1')
}

const CHARACTERS = 22
// A slice would hold on to the whole text that it was cut from, and a large site keeps a million names.
const name = Buffer.allocUnsafeSlow(CHARACTERS)
