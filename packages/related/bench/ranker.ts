// The package as a ranker of the quality benchmark: node evaluate.mjs --ranker …/bench/ranker.ts
import { BlogEngine } from './blog-engine.ts'
import type { BlogPost } from './blog-post.ts'
import { languageNamed } from './languages.ts'

interface Graph {
  readonly out: (id: string) => readonly string[]
}

interface Asked {
  readonly allow: (id: string) => boolean
  readonly graph?: Graph
}

export const filters = true

export default async function rank(
  posts: readonly BlogPost[],
  { graph = false }: { readonly graph?: boolean },
): Promise<(id: string, k: number, asked: Asked) => readonly string[]> {
  const blog = new BlogEngine(posts, graph, await languageNamed(posts[0]?.language))
  let unknown: readonly BlogPost[] = graph ? posts : []
  return (id, k, asked) => {
    if (asked.graph && unknown.length > 0) {
      const { out } = asked.graph
      for (const post of unknown) if (post.id !== id) blog.link(post, out(post.id))
      unknown = unknown.filter((post) => post.id === id)
    }
    const { ranked } = blog.row(id, asked.allow).list
    return ranked.slice(0, k).map(({ slot }) => blog.engine.ids[slot] as string)
  }
}
