import type { Design } from '../design.ts';
import { withEdgeIds } from '../edge-ids.ts';
import { parseDesign } from '../parse.ts';

/**
 * A design for tests of commands: a VPC with a subnet, a pipeline in the VPC with two steps (one of them also in the subnet),
 * a bucket outside, and everywhere keys that no schema knows, `__proto__` among them.
 */
export const sampleText = `{
  "trueline": 1,
  "title": "Sample",
  "nodes": [
    { "id": "vpc", "service": "vpc", "position": { "x": 100, "y": 100 }, "size": { "width": 800, "height": 600 }, "color": "blue" },
    { "id": "subnet", "service": "subnet", "in": "vpc", "position": { "x": 20, "y": 40 }, "size": { "width": 300, "height": 300 } },
    { "id": "pipeline", "service": "sagemaker-pipelines", "in": "vpc", "position": { "x": 400, "y": 50 }, "size": { "width": 300, "height": 300 } },
    { "id": "prepare", "service": "sagemaker-processing", "stepOf": "pipeline", "position": { "x": 10, "y": 30 }, "fields": { "__proto__": "odd", "instances": 2 } },
    { "id": "train", "service": "sagemaker-training", "in": "subnet", "stepOf": "pipeline", "position": { "x": 10, "y": 130, "z": 3 }, "usedFor": ["train-models"] },
    { "id": "bucket", "service": "s3", "name": "Orders", "position": { "x": 0, "y": 0 }, "__proto__": { "polluted": true } },
    { "id": "worker", "service": "lambda", "in": "subnet", "position": { "x": 15, "y": 25 } }
  ],
  "edges": [
    { "from": "bucket", "to": "prepare", "flow": "dataset", "bends": [{ "x": 1, "y": 2 }] },
    { "id": "second", "from": "prepare", "to": "train", "flow": "dataset", "intent": "learn", "fields": { "inputMode": "file" } },
    { "from": "worker", "to": "pipeline", "flow": "trigger", "label": "start" }
  ],
  "accepted": [{ "finding": "some-rule@train", "reason": "agreed", "ticket": 7 }],
  "notes": ["kept"]
}
`;

export function sample(): Design {
  const parsed = parseDesign(sampleText);
  if ('problems' in parsed) throw new Error(parsed.problems.map((problem) => problem.message).join(' '));
  return { ...parsed.design, edges: withEdgeIds(parsed.design.edges) };
}
