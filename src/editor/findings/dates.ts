const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "2025-07-14" and "2025-07" are "Jul 2025". */
export function inMonth(date: string): string {
  const [year, month] = date.split('-');
  return `${months[Number(month) - 1] ?? ''} ${year ?? ''}`.trim();
}
