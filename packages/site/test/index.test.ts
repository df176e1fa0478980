import { expect, it } from 'vitest'

it('exports exactly these names', async () => {
  expect(Object.keys(await import('../src/index.ts')).sort()).toEqual([
    'archived',
    'archives',
    'asset',
    'build',
    'card',
    'codeGraph',
    'counted',
    'defineSite',
    'feeds',
    'folder',
    'folderSink',
    'full',
    'hostHeaders',
    'inSeriesOrder',
    'llms',
    'manifest',
    'markdownAddress',
    'memorySink',
    'neighbours',
    'page',
    'paginate',
    'plain',
    'ranking',
    'recordModules',
    'robots',
    'sitemap',
    'taxonomy',
    'translations',
  ])
})
