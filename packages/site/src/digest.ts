import { hash } from 'node:crypto'

/** A short name for content: 128 bits of SHA-256 in 22 characters that are safe in file names and addresses. */
export function digestOf(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url').slice(0, 22)
}
