/** Keeps the few strongest of what is offered; of equal strength those with the smaller key. */
export class Strongest<What> {
  /** What was offered, the strongest first. */
  readonly found: What[] = []
  /** What is not stronger than this, or as strong, need not be offered. */
  least = 0
  readonly #strengths: number[] = []
  readonly #keys: number[] = []
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  offer(what: What, strength: number, key: number): void {
    const { found } = this
    const strengths = this.#strengths
    const keys = this.#keys
    const most = this.#most
    let place = found.length
    for (; place > 0; place--) {
      const above = strengths[place - 1] as number
      if (strength < above || (strength === above && key > (keys[place - 1] as number))) break
      if (place === most) continue
      found[place] = found[place - 1] as What
      strengths[place] = above
      keys[place] = keys[place - 1] as number
    }
    if (place === most) return
    found[place] = what
    strengths[place] = strength
    keys[place] = key
    if (found.length === most) this.least = strengths[most - 1] as number
  }
}
