/** Counts keys (signed 32 bits, not 0) in a table that is used again and again. */
export class KeyCounter {
  /** Keys in the order of their first coming. */
  readonly keys: number[] = []
  private table = new Int32Array(1024)
  private counts = new Uint16Array(1024)
  private places: number[] = []

  clear(): void {
    for (const place of this.places) this.table[place] = 0
    this.places = []
    this.keys.length = 0
  }

  add(key: number): void {
    if (this.keys.length * 2 >= this.table.length) this.grow()
    const place = this.find(key)
    if (this.table[place] === 0) {
      this.table[place] = key
      this.counts[place] = 0
      this.places.push(place)
      this.keys.push(key)
    }
    this.counts[place] = (this.counts[place] as number) + 1
  }

  /** 0 for a key that was not added. */
  count(key: number): number {
    const place = this.find(key)
    return this.table[place] === 0 ? 0 : (this.counts[place] as number)
  }

  private find(key: number): number {
    const mask = this.table.length - 1
    let place = key & mask
    while (this.table[place] !== 0 && this.table[place] !== key) place = (place + 1) & mask
    return place
  }

  private grow(): void {
    const counts = this.keys.map((key) => this.count(key))
    const keys = [...this.keys]
    this.table = new Int32Array(this.table.length * 4)
    this.counts = new Uint16Array(this.table.length)
    this.places = []
    keys.forEach((key, i) => {
      const place = this.find(key)
      this.table[place] = key
      this.counts[place] = counts[i] as number
      this.places.push(place)
    })
  }
}
