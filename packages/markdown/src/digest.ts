/**
 * A short name for a long text: 106 bits by cyrb53 (bryc, public domain) with two seeds. Tells versions of
 * options apart; no defence against anyone who wants two of them to meet.
 */
export function digest(text: string): string {
  return cyrb53(text, 1) + cyrb53(text, 2)
}

function cyrb53(text: string, seed: number): string {
  let high = 0xdeadbeef ^ seed
  let low = 0x41c6ce57 ^ seed
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  const number = 4294967296 * (2097151 & low) + (high >>> 0)
  return number.toString(36).padStart(11, '0')
}
