import type { BlogFeatures, Query } from './features.ts'

/**
 * The index's own model: score = (Σ w · evidence) · e^(Σ b · prior), learned as
 * s = τ · ln(ε + Σ w · evidence) + Σ β · prior with a softmax over each query's candidates (list-wise,
 * Cao et al. 2007). No weight is below 0: a share of a score cannot be.
 */
export interface Model {
  readonly names: readonly string[]
  /** Weights beside `names`; those of priors are β. */
  readonly weights: Float64Array
  readonly sharpness: number
}

const epsilon = 0.02
const isPrior = (name: string): boolean => name.startsWith('~')

export interface Training {
  readonly steps: number
  readonly ridge: number
  /** Candidates looked at for each query: the linked ones and the hardest others. */
  readonly hardest: number
  readonly queriesOfBlog: number
}

export const usualTraining: Training = { steps: 240, ridge: 0.003, hardest: 40, queriesOfBlog: 200 }

/** Adam on all queries at once; blogs count the same whatever their size. No chance is involved. */
export function train(
  blogs: readonly BlogFeatures[],
  names: readonly string[],
  training: Training = usualTraining,
): Model {
  const size = names.length
  const thin = blogs.map((blog) => thinned(blog, names, training))
  const weights = new Float64Array(size + 1).fill(0.3)
  weights[size] = 4
  const speed = new Float64Array(size + 1)
  const scale = new Float64Array(size + 1)
  for (let step = 1; step <= training.steps; step++) {
    const gradient = new Float64Array(size + 1)
    for (const queries of thin)
      for (const query of queries)
        addGradient(query, names, weights, gradient, 1 / thin.length / queries.length)
    const rate = step > training.steps * 0.7 ? 0.02 : 0.06
    for (let k = 0; k <= size; k++) {
      const slope =
        (gradient[k] as number) + (k < size ? training.ridge * (weights[k] as number) : 0)
      speed[k] = 0.9 * (speed[k] as number) + 0.1 * slope
      scale[k] = 0.99 * (scale[k] as number) + 0.01 * slope * slope
      const move =
        (speed[k] as number) /
        (1 - 0.9 ** step) /
        (Math.sqrt((scale[k] as number) / (1 - 0.99 ** step)) + 1e-9)
      weights[k] = Math.max(0, (weights[k] as number) - rate * move)
    }
  }
  return { names, weights: weights.slice(0, size), sharpness: weights[size] as number }
}

function addGradient(
  query: Query,
  names: readonly string[],
  weights: Float64Array,
  gradient: Float64Array,
  share: number,
): void {
  const linked = query.relevant.reduce((sum, one) => sum + one, 0)
  if (linked === 0) return
  const size = names.length
  const sharpness = weights[size] as number
  const found = new Float64Array(query.size)
  const scores = new Float64Array(query.size)
  let most = Number.NEGATIVE_INFINITY
  for (let c = 0; c < query.size; c++) {
    let evidence = epsilon
    let prior = 0
    for (let k = 0; k < size; k++) {
      const part = (weights[k] as number) * (query.values[c * size + k] as number)
      if (isPrior(names[k] as string)) prior += part
      else evidence += part
    }
    found[c] = evidence
    scores[c] = sharpness * Math.log(evidence) + prior
    if ((scores[c] as number) > most) most = scores[c] as number
  }
  let total = 0
  for (let c = 0; c < query.size; c++) {
    scores[c] = Math.exp((scores[c] as number) - most)
    total += scores[c] as number
  }
  for (let c = 0; c < query.size; c++) {
    const error = ((scores[c] as number) / total - (query.relevant[c] as number) / linked) * share
    const slope = (error * sharpness) / (found[c] as number)
    for (let k = 0; k < size; k++)
      gradient[k] =
        (gradient[k] as number) +
        (isPrior(names[k] as string) ? error : slope) * (query.values[c * size + k] as number)
    gradient[size] = (gradient[size] as number) + error * Math.log(found[c] as number)
  }
}

// Most candidates are hopeless and teach nothing: keep the linked ones and those with the most evidence.
function thinned(
  blog: BlogFeatures,
  names: readonly string[],
  training: Training,
): readonly Query[] {
  const columns = names.map((name) => blog.names.indexOf(name))
  const every = Math.max(1, blog.queries.length / training.queriesOfBlog)
  const kept: Query[] = []
  for (let i = 0; i < blog.queries.length; i += every) {
    const query = blog.queries[Math.floor(i)] as Query
    const width = blog.names.length
    const strength = (c: number): number =>
      (query.relevant[c] as number) * 1e9 +
      blog.names.reduce(
        (sum, name, f) => (isPrior(name) ? sum : sum + (query.values[c * width + f] as number)),
        0,
      )
    const order = Array.from({ length: query.size }, (_, c) => c)
      .sort((a, b) => strength(b) - strength(a) || a - b)
      .slice(0, training.hardest)
    kept.push({
      ...query,
      size: order.length,
      relevant: Uint8Array.from(order, (c) => query.relevant[c] as number),
      values: Float32Array.from(
        order.flatMap((c) =>
          columns.map((f) => (f < 0 ? 0 : (query.values[c * width + f] as number))),
        ),
      ),
    })
  }
  return kept
}

/** nDCG@10 of a query under a model, with linked posts that are no candidates counted as missed. */
export function ndcgOf(query: Query, blog: BlogFeatures, model: Model): number {
  const width = blog.names.length
  const columns = model.names.map((name) => blog.names.indexOf(name))
  const scored = Array.from({ length: query.size }, (_, c) => {
    let evidence = 1e-9
    let prior = 0
    model.names.forEach((name, k) => {
      const f = columns[k] as number
      if (f < 0) return
      const part = (model.weights[k] as number) * (query.values[c * width + f] as number)
      if (isPrior(name)) prior += part
      else evidence += part
    })
    return { c, score: model.sharpness * Math.log(evidence) + prior }
  }).sort((a, b) => b.score - a.score || a.c - b.c)
  let gain = 0
  scored.slice(0, 10).forEach(({ c }, i) => {
    if (query.relevant[c]) gain += 1 / Math.log2(i + 2)
  })
  let ideal = 0
  for (let i = 0; i < Math.min(10, query.targets); i++) ideal += 1 / Math.log2(i + 2)
  return gain / ideal
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
