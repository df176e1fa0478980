// Reads "posts terms" and each post's terms from stdin, lists what is related and prints how long that took.
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* Terms of post i stand from starts[i] to starts[i + 1]. */
struct posts { int posts, terms, *starts, *own; };

static int read_posts(struct posts *all) {
  if (scanf("%d %d", &all->posts, &all->terms) != 2) return 0;
  int *starts = calloc(all->posts + 1, sizeof(int)), *own = malloc(sizeof(int) * all->posts * 16);
  for (int i = 0, n = 0; i < all->posts; i++) {
    int count;
    if (scanf("%d", &count) != 1) return 0;
    for (int t = 0; t < count; t++)
      if (scanf("%d", &own[n++]) != 1) return 0;
    starts[i + 1] = n;
  }
  all->starts = starts;
  all->own = own;
  return 1;
}

static int by_size(const void *a, const void *b) {
  double difference = *(const double *)a - *(const double *)b;
  return (difference > 0) - (difference < 0);
}

/* Prints milliseconds of CPU: the first time's, twice as there is but one thread, and the median of `times` more; then the checksum of the lists. */
static int measure(unsigned long long (*list_related)(struct posts), int times) {
  struct posts all;
  if (!read_posts(&all)) return 1;
  double milliseconds[64];
  if (times > 64) return 1;
  clock_t begin = clock();
  unsigned long long checksum = list_related(all);
  double first = (clock() - begin) * 1e3 / CLOCKS_PER_SEC;
  for (int i = 0; i < times; i++) {
    begin = clock();
    list_related(all);
    milliseconds[i] = (clock() - begin) * 1e3 / CLOCKS_PER_SEC;
  }
  qsort(milliseconds, times, sizeof(double), by_size);
  printf("%.3f %.3f %.3f %llu\n", first, first, milliseconds[times / 2], checksum);
  return 0;
}
