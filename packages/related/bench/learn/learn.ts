// Learns the default weights: node --conditions=@octavo/source bench/learn/learn.ts [FOLDER] [--write]
// FOLDER holds the benchmark's blogs. Prints the figures of cross-validation over blogs and the weights.
import { writeFileSync } from 'node:fs'
import { type BlogFeatures, featuresOf, readBlogs } from './features.ts'
import { type Model, mean, ndcgOf, train } from './model.ts'

const folds = 5
const [named = ''] = process.argv.slice(2)
const folder = named === '' || named.startsWith('--') ? '../../../shared/eval/related/dev' : named
const dropped = (process.argv.find((word) => word.startsWith('--without=')) ?? '')
  .slice(10)
  .split(',')
const lines: string[] = []
const say = (line: string): void => {
  lines.push(line)
  console.log(line)
}

const blogs = readBlogs(folder)
const plain = blogs.map(({ blog, posts }) => featuresOf(blog, posts, false))
const linked = blogs.map(({ blog, posts }) => featuresOf(blog, posts, true))
const names = (linked[0]?.names ?? []).filter((name) => !dropped.includes(name))

function crossValidate(): void {
  const scores: { blog: string; plain: number; linked: number }[] = []
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = (_: unknown, i: number): boolean => i % folds === fold
    const model = train(
      [...plain, ...linked].filter((_, i) => !isHeld(_, i % blogs.length)),
      names,
    )
    blogs.forEach(({ blog }, i) => {
      if (!isHeld(blog, i)) return
      scores.push({
        blog,
        plain: score(plain[i] as BlogFeatures, model),
        linked: score(linked[i] as BlogFeatures, model),
      })
    })
  }
  scores.sort((a, b) => (a.blog < b.blog ? -1 : 1))
  say(`blog              nDCG@10   with links   (weights learned without the blog, ${folds} folds)`)
  for (const { blog, plain, linked } of scores)
    say(`${blog.padEnd(18)}${plain.toFixed(3).padStart(6)}${linked.toFixed(3).padStart(13)}`)
  say(
    `macro             ${mean(scores.map((s) => s.plain)).toFixed(4)}${mean(
      scores.map((s) => s.linked),
    )
      .toFixed(4)
      .padStart(13)}`,
  )
}

function score(blog: BlogFeatures, model: Model): number {
  return mean(blog.queries.map((query) => ndcgOf(query, blog, model)))
}

crossValidate()
const model = train([...plain, ...linked], names)
say(
  `all blogs, same weights: ${mean(plain.map((blog) => score(blog, model))).toFixed(4)} ${mean(linked.map((blog) => score(blog, model))).toFixed(4)}`,
)
const evidence = names.reduce(
  (sum, name, k) => (name.startsWith('~') ? sum : sum + (model.weights[k] as number)),
  0,
)
say(`sharpness ${model.sharpness.toFixed(2)}; evidence adds up to 1, priors are exponents`)
names.forEach((name, k) => {
  const weight = model.weights[k] as number
  const shown = name.startsWith('~') ? weight / model.sharpness : weight / evidence
  say(`  ${name.padEnd(16)} ${shown.toFixed(3)}`)
})
if (process.argv.includes('--write'))
  writeFileSync(new URL('learn.log', import.meta.url), `${lines.join('\n')}\n`)
