/** More different words than this are forgotten and met anew: no corpus needs them all at once. */
const mostWords = 1 << 20

/**
 * Remembers what a word was turned into, by two hashes of its letters (64 bits in all), so that a known
 * word costs neither a string nor a stemmer.
 */
export class KnownWords {
  private readonly keyOfWord: (word: string) => number
  private first = 0
  private second = 0
  private firsts = new Int32Array(1 << 14)
  private seconds = new Int32Array(1 << 14)
  private keys = new Int32Array(1 << 14)
  private size = 0

  constructor(keyOf: (word: string) => number) {
    this.keyOfWord = keyOf
  }

  /** A word begins: its letters follow, one by one, as they are found. */
  start(): void {
    this.first = 0x811c9dc5 | 0
    this.second = 0x1b873593
  }

  take(unit: number): void {
    this.first = Math.imul(this.first ^ unit, 0x01000193)
    this.second = Math.imul((this.second << 5) ^ (this.second >>> 2) ^ unit, 0x5bd1e995)
  }

  /** The key of the word whose letters were taken; it stands at [start, end) of a text. */
  keyOf(text: string, start: number, end: number): number {
    const { first } = this
    const second = this.second | 1 // 0 marks an empty place
    let place = this.find(first, second)
    if (this.seconds[place] === second) return (this.keys[place] as number) >>> 0
    const key = this.keyOfWord(text.slice(start, end))
    if (this.size * 3 > this.firsts.length) {
      this.grow()
      place = this.find(first, second)
    }
    this.firsts[place] = first
    this.seconds[place] = second
    this.keys[place] = key
    this.size++
    return key
  }

  private find(first: number, second: number): number {
    const { firsts, seconds } = this
    const mask = firsts.length - 1
    let place = (first ^ (first >>> 15)) & mask
    while (seconds[place] !== 0 && (seconds[place] !== second || firsts[place] !== first))
      place = (place + 1) & mask
    return place
  }

  private grow(): void {
    const { firsts, seconds, keys } = this
    const isFull = this.size > mostWords
    const length = isFull ? 1 << 14 : firsts.length * 4
    this.firsts = new Int32Array(length)
    this.seconds = new Int32Array(length)
    this.keys = new Int32Array(length)
    if (isFull) {
      this.size = 0
      return
    }
    for (let i = 0; i < firsts.length; i++) {
      if (seconds[i] === 0) continue
      const place = this.find(firsts[i] as number, seconds[i] as number)
      this.firsts[place] = firsts[i] as number
      this.seconds[place] = seconds[i] as number
      this.keys[place] = keys[i] as number
    }
  }
}
