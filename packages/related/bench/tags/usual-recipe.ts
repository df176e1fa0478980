export interface Tagged {
  readonly tags: readonly string[]
}

/** What blogs do: a Map of counts for each post. Only the first `some` posts get a list. */
export function usualRecipe(posts: readonly Tagged[], some: number): number[][] {
  const having = new Map<string, number[]>()
  posts.forEach(({ tags }, i) => {
    for (const tag of tags) {
      const others = having.get(tag)
      if (others) others.push(i)
      else having.set(tag, [i])
    }
  })
  return posts.slice(0, some).map(({ tags }, from) => {
    const shared = new Map<number, number>()
    for (const tag of tags)
      for (const to of having.get(tag) ?? [])
        if (to !== from) shared.set(to, (shared.get(to) ?? 0) + 1)
    return [...shared]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, 5)
      .map(([to]) => to)
  })
}
