import { configText } from './config-text.ts'
import { ignoredText, manifestText } from './project-texts.ts'

/** What the files of a new site say. */
export interface SiteAnswers {
  readonly title: string
  readonly url: string
  readonly language: string
  readonly timeZone: string
  readonly date: string
  /** Of the first post. */
  readonly id: string
}

/** The texts of the files of a new site by path: what `createSite` writes. */
export function siteFiles(answers: SiteAnswers): Readonly<Record<string, string>> {
  return {
    'package.json': manifestText(answers),
    'octavo.config.ts': configText({
      ...answers,
      posts: { folder: 'content/posts/' },
      pages: { folder: 'content/pages/', first: 'about' },
      public: 'public/',
    }),
    'content/posts/first-post.md': firstPost(answers),
    'content/pages/about.md': about(answers),
    'public/.gitkeep': '',
    'octavo.lock': `${JSON.stringify({ version: 1, addresses: {}, gone: [] }, null, 2)}\n`,
    '.gitignore': ignoredText,
  }
}

function firstPost({ date, id }: SiteAnswers): string {
  return `---
id: ${id}
title: The first post
description: Where this blog begins.
date: ${date}
tags: [beginnings]
---

Every blog has a first post. This one lies in \`content/posts/first-post.md\`: change it, save, and look at the page.

A link to another page is written as a path, [about](../pages/about.md), and is checked with every build. Begin the next
post with \`npx octavo new "Its title"\`, and look at it with \`npx octavo serve --drafts\`.
`
}

function about({ title }: SiteAnswers): string {
  return `---
title: About
description: ${JSON.stringify(`What ${title} is.`)}
---

Say who writes here, and for whom.
`
}
