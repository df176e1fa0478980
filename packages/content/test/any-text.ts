import fc from 'fast-check'

const ascii = fc.integer({ min: 0, max: 0x7f })
const codeUnit = fc.integer({ min: 0, max: 0xffff }) // half characters too
const beyond = fc.integer({ min: 0x1_0000, max: 0x10_ffff })

/** Any text that a string can hold. fast-check's own `binary` unit costs seconds before its first one. */
export function anyText(length: { minLength?: number; maxLength?: number } = {}) {
  return fc
    .array(fc.oneof(ascii, codeUnit, beyond), length)
    .map((codes) => String.fromCodePoint(...codes))
}
