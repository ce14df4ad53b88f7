const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/**
 * Claims and services that are not yet as the ledger wants them. These lists only ever get shorter: what is done is struck off,
 * and nothing new may come.
 */
export const pending = {
  /** Nothing of the catalog rests on these claims. */
  homeless: words(`
    GLUE-10 BREW-06 SM-01 SM-04 SM-09 SM-10 SM-11 SM-12 SM-13 SM-15 SM-16 ALG-01 ALG-02 ALG-04 DW-01 DW-03 DW-04 DW-05 DW-06
    DW-11 DW-13 DW-14 DW-15 DW-16 DW-17 DW-20 DW-21 DW-22 DW-23 REG-01 REG-08 REG-09 REG-10 EP-01 EP-05 EP-09 EP-13 EP-23
    EP-24 EP-25 FM-01 FM-03 FM-06 FM-07 FM-08 PIPE-01 PIPE-09 PIPE-11 PIPE-12 MM-07 DEP-01 COMP-06 INT-03 INT-05 TR-01 TR-02
    TR-03 TR-04 TR-05 TR-06 TR-07 TR-08 DF-01 DF-02 DF-03 DF-05 DF-06 DF-08 DF-09 DF-11 DF-12 EX-02 EX-05 EX-06 EX-07 EX-08
    EX-09 EX-10 EX-15 WC-22 WC-34`),
  /** These claims judge, but no rule and no fact that a rule reads rests on them. */
  undecided: words(`
    ATH-02 ATH-03 SM-02 SM-04 SM-10 SM-11 SM-13 SM-15 ALG-02 DW-04 DW-10 DW-21 AMT-04 AMT-05 REG-10 REG-12 EP-05 EP-09 EP-25
    JS-05 PIPE-09 PIPE-16 CL-05 TB-03 SFN-03 LF-03 COMP-04 COMP-05 INT-05 TR-06 TR-07 DF-03 DF-12 EX-09 EX-15 WC-22 WC-34`),
  /** These claims judge, but no wrong design names them. */
  unshown: words(`
    GLUE-06 BREW-05 ATH-02 ATH-03 ATH-05 SM-02 SM-04 SM-10 SM-11 SM-13 SM-15 ALG-02 DW-04 DW-07 DW-09 DW-10 DW-21 AMT-04
    AMT-05 REG-10 REG-12 PROC-02 EP-05 EP-09 EP-20 EP-25 FM-10 JS-04 JS-05 PIPE-09 PIPE-14 PIPE-16 PIPE-18 CL-05 CL-06 TB-03
    SFN-03 LF-03 COMP-04 COMP-05 KEN-02 INT-04 INT-05 TR-06 TR-07 DF-03 DF-07 DF-12 EX-09 EX-15`),
  /** Services that name no page of AWS for what they are for. */
  undated: words(`
    aws-region client-application cloudformation cloudwatch codepipeline ecr efs fsx-lustre git-repository sns subnet`),
};
