import type { Evaluation } from '@octavo/related/evaluate'

/** What an evaluation found, in a few lines, with what the figures mean. */
export function evaluationText({ queries, mean, interval, coverage, hub }: Evaluation): string {
  if (queries === 0) {
    return 'No post links to another one of this blog, so there is nothing to measure the ranking by. Links inside of posts are what it is held against.\n'
  }
  const row = (name: string, value: string, meaning: string): string =>
    `  ${name.padEnd(10)} ${value.padEnd(14)} ${meaning}\n`
  const percent = (share: number): string => `${Math.round(share * 100)} %`
  return [
    `${queries} ${queries === 1 ? 'post links' : 'posts link'} to others of this blog. Their links were hidden, and the ranking had to find them.\n\n`,
    row(
      'nDCG@10',
      mean.ndcg10.toFixed(3),
      `linked posts on top: 1 is perfect (95 %: ${interval[0].toFixed(2)} to ${interval[1].toFixed(2)})`,
    ),
    row('coverage', percent(coverage), 'of all posts are among the first five of some other'),
    row('hub', percent(hub), 'of all posts show the one that is shown most'),
    '\nA missing link proves nothing, so only differences count: change `related` in the configuration and compare.\n',
  ].join('')
}
