/** What a site is made with: names of packages. */
export const packages: readonly string[] = [
  'content',
  'markdown',
  'related',
  'search-minisearch',
  'site',
  'theme',
].map((name) => `@octavo/${name}`)

/** What is made and not kept, a line each. */
export const ignoredText: string =
  'node_modules\n.octavo\n.octavo-generations\n.*.octavo-lock\n_site\n'

/** A `package.json` for a site. */
export function manifestText({ title }: { readonly title: string }): string {
  const name = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const manifest = {
    name: name || 'my-blog',
    private: true,
    type: 'module',
    scripts: { start: 'octavo serve', build: 'octavo build', check: 'octavo check' },
    dependencies: Object.fromEntries(packages.map((one) => [one, 'latest'])),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
