/** Tells people of one name apart by number. */
export function namesakes<T extends { readonly id: string; readonly name: string }>(
  people: readonly T[],
): Map<string, number> {
  const count = new Map<string, number>();
  for (const { name } of people) count.set(name, (count.get(name) ?? 0) + 1);
  const next = new Map<string, number>();
  return new Map(
    people.map(({ id, name }) => {
      if (name === '' || (count.get(name) ?? 0) < 2) return [id, 0];
      const number = (next.get(name) ?? 0) + 1;
      next.set(name, number);
      return [id, number];
    }),
  );
}
