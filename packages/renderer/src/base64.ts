const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** @internal Base64 with padding (RFC 4648, section 4). */
export function base64(bytes: Uint8Array): string {
  let out = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.subarray(i, i + 3)
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    const digits = [18, 12, 6, 0].map((shift) => alphabet[(bits >> shift) & 63])
    if (b === undefined) digits[2] = '='
    if (c === undefined) digits[3] = '='
    out += digits.join('')
  }
  return out
}
