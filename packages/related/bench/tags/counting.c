// Tags only in C, counting in bytes.
#include <string.h>

#include "posts.h"

enum { LIMIT = 5 };

static unsigned long long list_related(struct posts all) {
  int posts = all.posts, terms = all.terms, *starts = all.starts, *own = all.own;
  int *having_starts = calloc(terms + 1, sizeof(int)), *having = malloc(sizeof(int) * starts[posts]);
  for (int t = 0; t < starts[posts]; t++) having_starts[own[t] + 1]++;
  for (int t = 0; t < terms; t++) having_starts[t + 1] += having_starts[t];
  int *next = malloc(sizeof(int) * terms);
  memcpy(next, having_starts, sizeof(int) * terms);
  for (int i = 0; i < posts; i++)
    for (int t = starts[i]; t < starts[i + 1]; t++) having[next[own[t]]++] = i;
  /* Four counts are looked at together. */
  int padded = (posts + 3) / 4 * 4;
  unsigned char *counts = malloc(padded);
  unsigned long long checksum = 0;
  for (int from = 0; from < posts; from++) {
    memset(counts, 0, padded);
    unsigned int lacking = 0x7f7f7f7f;
    for (int t = starts[from]; t < starts[from + 1]; t++)
      for (int h = having_starts[own[t]]; h < having_starts[own[t] + 1]; h++) counts[having[h]]++;
    counts[from] = 0;
    int best[LIMIT], size = 0;
    unsigned char best_counts[LIMIT], worst = 0;
    for (int to = 0; to < posts; to++) {
      if ((to & 3) == 0) {
        unsigned int quad;
        while (to < posts && (memcpy(&quad, counts + to, 4), ((quad + lacking) & 0x80808080) == 0)) to += 4;
        if (to >= posts) break;
      }
      unsigned char count = counts[to];
      if (count <= worst) continue;
      int at = size < LIMIT ? size++ : LIMIT - 1;
      while (at > 0 && best_counts[at - 1] < count) {
        best[at] = best[at - 1];
        best_counts[at] = best_counts[at - 1];
        at--;
      }
      best[at] = to;
      best_counts[at] = count;
      if (size == LIMIT) {
        worst = best_counts[LIMIT - 1];
        lacking = (127 - worst) * 0x01010101u;
      }
    }
    for (int i = 0; i < size; i++) checksum += (unsigned long long)best[i] * (i + 1) % 1000003;
  }
  free(having_starts);
  free(having);
  free(next);
  free(counts);
  return checksum;
}

int main(int count, char **arguments) { return measure(list_related, count > 1 ? atoi(arguments[1]) : 0); }
