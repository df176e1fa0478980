// Reads "posts terms" and each post's terms from stdin; those of post i stand from starts[i] to starts[i + 1].
#include <stdio.h>
#include <stdlib.h>

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
