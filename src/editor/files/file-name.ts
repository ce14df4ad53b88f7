/** A file name out of a title: "Churn prediction, weekly" is "churn-prediction-weekly". */
export function fileName(title: string | undefined, extension: string): string {
  const plain = (title ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${plain || 'design'}.${extension}`;
}
