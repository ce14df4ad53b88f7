/** What a failed build says, without the lines that only lead into the build tool. */
export function plainMessage(error) {
  const lines = String(error.message).split('\n');
  return lines.filter((line) => !/^\s+at /.test(line)).join('\n');
}
