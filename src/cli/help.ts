/** What `trueline --help` prints. */
export const help = `Usage:
  trueline check FILE... [options]   check designs (*.trueline.json)
  trueline schema                    print the JSON Schema of the design file

Options of check:
  --format text|json                 how findings are printed (text)
  --profile notes|aws                whom to follow where the exam notes and AWS differ (each design's own)
  --fail-on error|warning|advice     the least severe finding that fails (error)
  --draft                            designs are not finished: what is still to draw is no finding

  -h, --help                         print this
  -v, --version                      print the version

Exit code:
  0  nothing found at or above --fail-on (questions and accepted findings never fail)
  1  something found
  2  something could not be read, or the command could not be understood
`;
