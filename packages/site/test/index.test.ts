import { expect, it } from 'vitest'

it('exports exactly these names', async () => {
  expect(Object.keys(await import('../src/index.ts')).sort()).toEqual([
    'archived',
    'build',
    'card',
    'codeGraph',
    'defineSite',
    'feeds',
    'folder',
    'folderSink',
    'full',
    'inSeriesOrder',
    'memorySink',
    'neighbours',
    'page',
    'paginate',
    'plain',
    'ranking',
    'recordModules',
    'sitemap',
    'taxonomy',
    'translations',
  ])
})
