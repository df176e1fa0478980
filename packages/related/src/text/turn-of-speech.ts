/** Pairs in this many texts or more are turns of speech: they find no candidates, do not count, and are no reason. A step begins there. */
export const leastTurnOfSpeech = 32

export function isTurnOfSpeech(count: number): boolean {
  return count >= leastTurnOfSpeech
}
