import {
  type BlogPostingLd,
  type BreadcrumbListLd,
  blogPosting,
  breadcrumbList,
  type JsonLd,
  type PersonLd,
  person,
  type WebSiteLd,
  webSite,
} from '@octavo/renderer'
import type { BlogPosting, BreadcrumbList, Person, WebSite, WithContext } from 'schema-dts'
import { expect, expectTypeOf, it } from 'vitest'

it('makes documents of the types that schema.org describes', () => {
  expectTypeOf<BlogPostingLd>().toExtend<WithContext<BlogPosting>>()
  expectTypeOf<BreadcrumbListLd>().toExtend<WithContext<BreadcrumbList>>()
  expectTypeOf<PersonLd>().toExtend<WithContext<Person>>()
  expectTypeOf<WebSiteLd>().toExtend<WithContext<WebSite>>()
})

it('makes documents that head() takes', () => {
  expectTypeOf<BlogPostingLd | BreadcrumbListLd | PersonLd | WebSiteLd>().toExtend<JsonLd>()
})

it('describes a post', () => {
  const post = blogPosting({
    url: 'https://example.org/trust/',
    title: 'Trust',
    published: '2026-01-05T09:00:00Z',
    authors: [{ name: 'Mara Lind', sameAs: [] }],
    tags: ['trust'],
    images: [],
    words: 812,
    publisher: { name: 'Small Rooms', url: 'https://example.org/' },
  })
  expect(post).toEqual({
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    '@id': 'https://example.org/trust/',
    url: 'https://example.org/trust/',
    headline: 'Trust',
    datePublished: '2026-01-05T09:00:00Z',
    dateModified: '2026-01-05T09:00:00Z',
    author: [{ '@type': 'Person', name: 'Mara Lind' }],
    keywords: ['trust'],
    wordCount: 812,
    publisher: { '@type': 'Organization', name: 'Small Rooms', url: 'https://example.org/' },
  })
  expect(Object.values(post)).not.toContain(undefined)
})

it('counts breadcrumbs from one', () => {
  const list = breadcrumbList([
    { name: 'Home', url: 'https://example.org/' },
    { name: 'Trust', url: 'https://example.org/trust/' },
  ])
  expect(list.itemListElement.map(({ position, name }) => [position, name])).toEqual([
    [1, 'Home'],
    [2, 'Trust'],
  ])
})

it('describes a person and a site', () => {
  expect(person({ name: 'Mara Lind', jobTitle: 'Facilitator' })).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Person',
    name: 'Mara Lind',
    jobTitle: 'Facilitator',
  })
  expect(webSite({ name: 'Small Rooms', url: 'https://example.org/', language: 'en' })).toEqual({
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': 'https://example.org/',
    name: 'Small Rooms',
    url: 'https://example.org/',
    inLanguage: 'en',
  })
})
