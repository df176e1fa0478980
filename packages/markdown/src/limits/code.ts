import type { Limits } from './limit-types.ts'

// Measured on 7,237 blocks of real posts: one has a line above 1,000 characters, none above 1,250.
const longestLine = 1500
// Grammars try a declaration at every word, and read on to its end: words without any punctuation are the worst.
const longestStretch = 1500
// A dot is none, since names hold dots.
const punctuation = /[,;:(){}[\]="'`#/\\]/
const mostInside = 30
// Grammars of VS Code name all scopes that are open at every token. In 7,256 blocks of real posts no more than 12 brackets are.
const deepest = 100
const nested = /<(?:script|style)\b/gi

/** Why a block of code is not coloured: regular expressions of grammars can need the square of its length. */
export function tooMuchCode(code: string, limits: Limits): string | undefined {
  if (code.length > limits.maxCodeLength) {
    return `it has ${code.length} characters and ${limits.maxCodeLength} are coloured`
  }
  if (bracketDepth(code) > deepest) return `it has more than ${deepest} brackets open at once`
  // Most blocks are shorter than any stretch could be.
  if (code.length <= longestStretch) return tooManyInside(code)
  if (code.split('\n').some((line) => line.length > longestLine)) {
    return `one of its lines has more than ${longestLine} characters`
  }
  if (code.split(punctuation).some((stretch) => stretch.length > longestStretch)) {
    return `it has more than ${longestStretch} characters without punctuation`
  }
  return tooManyInside(code)
}

function tooManyInside(code: string): string | undefined {
  const number = code.match(nested)?.length ?? 0
  return number > mostInside ? `it has more than ${mostInside} scripts and styles` : undefined
}

function bracketDepth(code: string): number {
  let depth = 0
  let most = 0
  for (let i = 0; i < code.length; i++) {
    switch (code.charCodeAt(i)) {
      case 40: // (
      case 91: // [
      case 123: // {
        most = Math.max(most, ++depth)
        break
      case 41: // )
      case 93: // ]
      case 125: // }
        if (depth > 0) depth--
    }
  }
  return most
}
