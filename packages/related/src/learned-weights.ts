/**
 * What each feature counts, learned on fifteen real blogs: see bench/learn. Evidence is relative to the
 * query's best candidate; priors (`…Prior`) are exponents.
 */
export const learned = {
  passage: 0.3,
  opening: 0.12,
  pairs: 0.29,
  mentioned: 0.14,
  mentioning: 0.17,
  quoted: 0.14,
  sharedTerms: 0.08,
  namedTerms: 0.16,
  neighbours: 0.4,
  pointing: 0.1,
  linked: 0.3,
  together: 0.1,
  outside: 0.05,
  citedPrior: 0.3,
  yearPrior: 0.4,
  monthPrior: 0.14,
  agePrior: 0.44,
  distinctPrior: 0.48,
} as const
