import { version } from './version.ts';

const design = `{
  "trueline": 1,
  "title": "First design",
  "nodes": [
    { "id": "orders", "service": "s3", "name": "Orders" },
    { "id": "train", "service": "sagemaker-training", "fields": { "algorithm": "xgboost", "validation": true } },
    { "id": "models", "service": "sagemaker-model-registry", "fields": { "approvedBy": "person" } },
    { "id": "live", "service": "sagemaker-endpoint", "variant": "real-time" }
  ],
  "edges": [
    { "from": "orders", "to": "train" },
    { "from": "train", "to": "models" },
    { "from": "models", "to": "live" }
  ]
}
`;

const config = `# How trueline checks the designs below this folder. All keys: trueline schema config
profile: aws
failOn: error
rules: {}
ignore:
  - drafts/**
`;

const workflow = `name: Designs
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  trueline:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes trueline@${version} check . --format github --output "markdown=$GITHUB_STEP_SUMMARY"
`;

/** What \`trueline init\` writes, by path. */
export const first: Readonly<Record<string, string>> = {
  'designs/first.trueline.json': design,
  'trueline.config.yaml': config,
  '.github/workflows/trueline.yml': workflow,
};
