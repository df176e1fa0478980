// Tags only in C, by the algorithm of term-rows.ts: reads "posts terms" and each post's terms from stdin, prints CPU seconds and a checksum.
#include <string.h>
#include <time.h>

#include "posts.h"

enum { LIMIT = 5 };

int main(void) {
  struct posts all;
  if (!read_posts(&all)) return 1;
  int posts = all.posts, terms = all.terms, *starts = all.starts, *own = all.own;
  clock_t begin = clock();
  int words = (posts + 31) / 32;
  unsigned int *bits = calloc((size_t)terms * words, sizeof(int));
  for (int i = 0; i < posts; i++)
    for (int t = starts[i]; t < starts[i + 1]; t++) bits[(size_t)own[t] * words + (i >> 5)] |= 1u << (i & 31);
  unsigned long long checksum = 0;
  for (int from = 0; from < posts; from++) {
    int best[LIMIT], size = 0, best_counts[LIMIT], worst = 0;
    for (int word = 0; word < words; word++) {
      unsigned int a = 0, b = 0, c = 0, d = 0;
      for (int t = starts[from]; t < starts[from + 1]; t++) {
        unsigned int row = bits[(size_t)own[t] * words + word];
        unsigned int twos = a & row, fours, eights;
        a ^= row;
        fours = b & twos;
        b ^= twos;
        eights = c & fours;
        c ^= fours;
        d ^= eights;
      }
      unsigned int above = d;
      if (worst < 8) {
        unsigned int equal = worst & 4 ? c : ~c;
        if (!(worst & 4)) above |= c;
        if (!(worst & 2)) above |= equal & b;
        equal &= worst & 2 ? b : ~b;
        if (!(worst & 1)) above |= equal & a;
      }
      if (word == from >> 5) above &= ~(1u << (from & 31));
      for (; above; above &= above - 1) {
        int bit = __builtin_ctz(above);
        int count = (a >> bit & 1) | (b >> bit & 1) << 1 | (c >> bit & 1) << 2 | (d >> bit & 1) << 3;
        if (count <= worst) continue;
        int at = size < LIMIT ? size++ : LIMIT - 1;
        for (; at > 0 && best_counts[at - 1] < count; at--) {
          best[at] = best[at - 1];
          best_counts[at] = best_counts[at - 1];
        }
        best[at] = word * 32 + bit;
        best_counts[at] = count;
        if (size == LIMIT) worst = best_counts[LIMIT - 1];
      }
    }
    for (int i = 0; i < size; i++) checksum += (unsigned long long)best[i] * (i + 1) % 1000003;
  }
  printf("%.4f %llu\n", (double)(clock() - begin) / CLOCKS_PER_SEC, checksum);
  return 0;
}
