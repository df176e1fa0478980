/** What a blog of another tool looks like from outside. Paths are relative to its folder, with `/`. */
export interface Generator {
  readonly name: string
  /** One of these files is there. None: a folder of Markdown, made with nothing that is known here. */
  readonly configs: readonly string[]
  /** Where posts lie, the likeliest first. */
  readonly posts: readonly string[]
  /** Folders that are copied as they are, to the root of the site. */
  readonly public: readonly string[]
  /** Folders that are copied under their own name, the last part of their path. */
  readonly assets: readonly string[]
}

const anyPosts = [
  ...['content/posts', 'content/blog', 'posts', 'blog', 'src/posts', 'src/blog'],
  ...['src/content/blog', 'src/content/posts', 'content', '_posts', 'articles', 'docs'],
]

const anyAssets = [
  ...['assets', 'images', 'img', 'css', 'js', 'files', 'uploads', 'downloads', 'media'],
]

/** The tools whose blogs are recognised, in the order in which they are looked for. */
export const generators: readonly Generator[] = [
  {
    name: 'Jekyll',
    configs: ['_config.yml', '_config.yaml'],
    posts: ['_posts', 'blog/_posts', 'content/posts', 'content/_posts'],
    public: [],
    assets: anyAssets,
  },
  {
    name: 'Astro',
    configs: ['astro.config.mjs', 'astro.config.ts', 'astro.config.js', 'astro.config.mts'],
    posts: ['src/content/blog', 'src/content/posts', 'src/content/post', 'src/data/blog'],
    public: ['public'],
    assets: [],
  },
  {
    name: 'Eleventy',
    configs: [
      ...['.eleventy.js', 'eleventy.config.js', 'eleventy.config.mjs', 'eleventy.config.cjs'],
      'eleventy.config.ts',
    ],
    posts: ['content/blog', 'content/posts', 'src/posts', 'src/blog', 'posts', 'blog', '_posts'],
    public: ['public'],
    assets: ['img', 'images', 'css', 'assets', 'src/img', 'src/images', 'src/css', 'src/assets'],
  },
  {
    name: 'Hugo',
    configs: [
      ...['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json'],
      ...['config.toml', 'config.yaml', 'config.yml', 'config.json'],
    ],
    posts: ['content/posts', 'content/post', 'content/blog', 'content/articles', 'content'],
    public: ['static'],
    assets: [],
  },
  {
    name: '',
    configs: [],
    posts: anyPosts,
    public: ['public', 'static'],
    assets: anyAssets,
  },
]
