// What `Math.exp`, `Math.log` and `**` give is left to each engine, and two versions of one differ in the last bit of a tenth of
// all results. Sums, products, quotients and square roots are the same everywhere (IEEE 754), and so are lists made of them.

/** 2⁻ᵏ by k, as far as it matters here. */
const halves: Float64Array = new Float64Array(1000)
halves[0] = 1
for (let k = 1; k < halves.length; k++) halves[k] = (halves[k - 1] as number) / 2

/** 1 / n! by n. */
const inverseFactorials: readonly number[] = inverseFactorialsTo(13)

function inverseFactorialsTo(last: number): readonly number[] {
  const found = [1]
  for (let n = 1; n <= last; n++) found.push((found[n - 1] as number) / n)
  return found
}

/** eˣ to some fourteen digits, the same in every engine; 0 below e⁻⁶⁹⁰, and no more than e⁶⁹⁰. */
export function exp(x: number): number {
  const halvings = Math.round(-x / Math.LN2)
  if (halvings >= halves.length) return 0
  const rest = x + halvings * Math.LN2
  let sum = 0
  for (let n = 13; n >= 0; n--) sum = sum * rest + (inverseFactorials[n] as number)
  if (halvings >= 0) return sum * (halves[halvings] as number)
  return sum / (halves[Math.min(halves.length - 1, -halvings)] as number)
}

/** The natural logarithm, to some fourteen digits, the same in every engine. */
export function ln(x: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return Math.log(x)
  let doublings = 0
  let rest = x
  for (; rest > 1.5; rest /= 2) doublings++
  for (; rest < 0.75; rest *= 2) doublings--
  // ln r = 2 · (s + s³ / 3 + s⁵ / 5 + …) with s = (r − 1) / (r + 1), at most 1/5.
  const s = (rest - 1) / (rest + 1)
  let sum = 0
  for (let n = 21; n > 0; n -= 2) sum = sum * s * s + 1 / n
  return 2 * s * sum + doublings * Math.LN2
}
