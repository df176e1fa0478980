// Tags only in C, by the algorithm of term-rows.ts.
#include <string.h>

#include "posts.h"

enum { LIMIT = 5 };

static unsigned long long list_related(struct posts all) {
  int posts = all.posts, terms = all.terms, *starts = all.starts, *own = all.own;
  int words = (posts + 31) / 32;
  unsigned int *bits = calloc((size_t)terms * words, sizeof(int));
  for (int i = 0; i < posts; i++)
    for (int t = starts[i]; t < starts[i + 1]; t++) bits[(size_t)own[t] * words + (i >> 5)] |= 1u << (i & 31);
  unsigned int *empty = calloc(words, sizeof(int));
  unsigned long long checksum = 0;
  for (int from = 0; from < posts; from++) {
    int best[LIMIT], size = 0, best_counts[LIMIT], worst = 0;
    int count_own = starts[from + 1] - starts[from];
    unsigned int *first_rows[4];
    for (int t = 0; t < 4; t++) first_rows[t] = t < count_own ? bits + (size_t)own[starts[from] + t] * words : empty;
    for (int word = 0; word < words && worst < count_own; word++) {
      unsigned int first = first_rows[0][word], second = first_rows[1][word], third = first_rows[2][word],
                   fourth = first_rows[3][word];
      unsigned int two = first ^ second, three = two ^ third, twos = (first & second) | (two & third);
      unsigned int a = three ^ fourth, b = twos ^ (three & fourth), c = twos & three & fourth, d = 0, many = 0;
      for (int t = starts[from] + 4; t < starts[from + 1]; t++) {
        unsigned int row = bits[(size_t)own[t] * words + word], more = a & row, fours, eights;
        a ^= row;
        fours = b & more;
        b ^= more;
        eights = c & fours;
        c ^= fours;
        many |= d & eights;
        d ^= eights;
      }
      unsigned int few = worst < 15 ? worst : 15, no8 = (few >> 3) - 1, no4 = (few >> 2 & 1) - 1, no2 = (few >> 1 & 1) - 1, no1 = (few & 1) - 1;
      unsigned int better = (c & no4) | ((c ^ no4) & ((b & no2) | ((b ^ no2) & a & no1)));
      better = many | (d & no8) | ((d ^ no8) & better);
      for (; better; better &= better - 1) {
        int bit = __builtin_ctz(better), count = 0;
        for (int t = starts[from]; t < starts[from + 1]; t++) count += bits[(size_t)own[t] * words + word] >> bit & 1;
        if (count <= worst || word * 32 + bit == from) continue;
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
  free(bits);
  free(empty);
  return checksum;
}

int main(int count, char **arguments) { return measure(list_related, count > 1 ? atoi(arguments[1]) : 0); }
