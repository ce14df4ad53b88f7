/** A node by the name that drawing gives it here, what is typed into the palette, its cell, and the container it is dropped into. */
type Placed = readonly [name: string, search: string, column: number, row: number, inside?: string];

export interface WrongConnection {
  /** The claim that calls it wrong, and how it is drawn. */
  readonly title: string;
  readonly place: readonly Placed[];
  /** From, to, and what is chosen where a list of meanings opens. */
  readonly connect?: readonly (readonly [from: string, to: string, meaning?: string])[];
  readonly preset?: readonly [node: string, name: string];
  /** Of a node (`train`) or an arrow (`a -> b`). */
  readonly field?: readonly [of: string, name: string, answer: string];
  /** A name that is typed over a card, and the question that it raises, answered with yes. */
  readonly name?: readonly [node: string, text: string];
  readonly chip?: RegExp;
  readonly requirement?: readonly [name: string, answer: string];
  /** The rule that has to find it, and where. */
  readonly finds: readonly [rule: string, at: string];
}

/** Every wrong connection of the ledger, as people draw it, and the shapes of ensembles and remedies. */
export const wrongConnections: readonly WrongConnection[] = [
  {
    title: 'WC-01: the registry starts training',
    place: [
      ['registry', 'Model Registry', 0, 0],
      ['train', 'Training job', 2, 0],
    ],
    connect: [['registry', 'train', 'Start retraining']],
    finds: ['registry-starts-training', 'registry -> train'],
  },
  {
    title: 'WC-02: a monitor hands drift to the registry',
    place: [
      ['watch', 'Data quality Model Monitor', 0, 0],
      ['registry', 'Model Registry', 2, 0],
    ],
    connect: [['watch', 'registry']],
    finds: ['drift-to-registry', 'watch -> registry'],
  },
  {
    title: 'WC-04: a serverless endpoint is captured',
    place: [
      ['live', 'Serverless inference endpoint', 0, 0],
      ['log', 'Amazon S3', 2, 0],
    ],
    connect: [['live', 'log']],
    finds: ['capture-from-serverless', 'live -> log'],
  },
  {
    title: 'WC-05: a serverless endpoint in a VPC',
    place: [
      ['net', 'VPC', 1, 0],
      ['live', 'Serverless inference endpoint', 0, 0, 'net'],
    ],
    finds: ['serverless-in-vpc', 'live'],
  },
  {
    title: 'WC-07: a monitor without a baseline is still to draw',
    place: [
      ['live', 'Real-time inference endpoint', 0, 0],
      ['watch', 'Data quality Model Monitor', 2, 0],
    ],
    connect: [['live', 'watch']],
    finds: ['monitor-without-baseline', 'watch'],
  },
  {
    title: 'WC-08: an application calls a batch transform',
    place: [
      ['app', 'Client application', 0, 0],
      ['score', 'Batch transform', 2, 0],
    ],
    connect: [['app', 'score']],
    finds: ['callers-of-batch-transform', 'app -> score'],
  },
  {
    title: 'WC-10: an endpoint predicts a column in QuickSight',
    place: [
      ['live', 'Real-time inference endpoint', 0, 0],
      ['board', 'QuickSight', 2, 0],
    ],
    connect: [['live', 'board']],
    finds: ['endpoint-to-quicksight', 'live -> board'],
  },
  {
    title: 'WC-11: a stream into Data Wrangler',
    place: [
      ['clicks', 'Kinesis Data Streams', 0, 0],
      ['prepare', 'Data Wrangler', 2, 0],
    ],
    connect: [['clicks', 'prepare']],
    finds: ['stream-into-file-reader', 'clicks -> prepare'],
  },
  {
    title: 'WC-13: a crawler feeds training',
    place: [
      ['crawler', 'Glue crawler', 0, 0],
      ['train', 'Training job', 2, 0],
    ],
    connect: [['crawler', 'train']],
    finds: ['crawler-as-data-source', 'crawler -> train'],
  },
  {
    title: 'WC-14: an image for a Glue job',
    place: [
      ['images', 'Amazon ECR', 0, 0],
      ['job', 'Spark Glue ETL job', 2, 0],
    ],
    connect: [['images', 'job']],
    finds: ['glue-with-container-image', 'images -> job'],
  },
  {
    title: 'WC-15: FastFile from FSx',
    place: [
      ['files', 'FSx for Lustre', 0, 0],
      ['train', 'Training job', 2, 0],
    ],
    connect: [['files', 'train']],
    field: ['files -> train', 'Input mode', 'FastFile'],
    finds: ['fast-file-from-file-system', 'files -> train'],
  },
  {
    title: 'WC-16: FSx mounted from outside its VPC',
    place: [
      ['net', 'VPC', 0, 0],
      ['files', 'FSx for Lustre', 0, 0, 'net'],
      ['train', 'Training job', 3, 0],
    ],
    connect: [['files', 'train']],
    finds: ['mount-outside-vpc', 'train'],
  },
  {
    title: 'WC-18: an endpoint into TensorBoard',
    place: [
      ['live', 'Real-time inference endpoint', 0, 0],
      ['board', 'TensorBoard', 2, 0],
    ],
    connect: [['live', 'board']],
    finds: ['flow-not-carried', 'live -> board'],
  },
  {
    title: 'WC-19: experiments as a source of data',
    place: [
      ['runs', 'Experiments', 0, 0],
      ['train', 'Training job', 2, 0],
    ],
    connect: [['runs', 'train']],
    finds: ['experiments-as-data-source', 'runs -> train'],
  },
  {
    title: 'WC-20: features without a feature group',
    place: [
      ['job', 'Processing job', 0, 0],
      ['store', 'Feature Store', 2, 0],
    ],
    connect: [['job', 'store']],
    finds: ['feature-group-missing', 'job -> store'],
  },
  {
    title: 'WC-22: training on an online store',
    place: [
      ['store', 'Feature Store', 0, 0],
      ['train', 'Training job', 2, 0],
    ],
    connect: [['store', 'train']],
    field: ['store', 'Store', 'Online only'],
    finds: ['online-store-for-training', 'store -> train'],
  },
  {
    title: 'WC-25: German letters are redacted',
    place: [
      ['letters', 'Amazon S3', 0, 0],
      ['hide', 'Redaction Comprehend', 2, 0],
    ],
    connect: [['letters', 'hide']],
    preset: ['letters', 'Documents with personal data, German'],
    finds: ['personal-data-language', 'hide'],
  },
  {
    title: 'WC-26: recordings read as text',
    place: [
      ['calls', 'Amazon S3', 0, 0],
      ['read', 'Insights Comprehend', 2, 0],
    ],
    connect: [['calls', 'read']],
    preset: ['calls', 'Call recordings'],
    finds: ['recordings-read-as-text', 'calls -> read'],
  },
  {
    title: 'WC-26: scans read as text',
    place: [
      ['letters', 'Amazon S3', 0, 0],
      ['hide', 'Redaction Comprehend', 2, 0],
    ],
    connect: [['letters', 'hide']],
    preset: ['letters', 'Scanned documents'],
    finds: ['scans-read-as-text', 'letters -> hide'],
  },
  {
    title: 'WC-23: features made once for training and again for serving',
    place: [
      ['raw', 'Amazon S3', 0, 0],
      ['prepare', 'Processing job', 1, 0],
      ['train', 'Training job', 2, 0],
      ['call', 'Lambda', 0, 2],
      ['live', 'Real-time inference endpoint', 2, 2],
    ],
    connect: [
      ['raw', 'prepare'],
      ['prepare', 'train'],
      ['call', 'live'],
    ],
    name: ['call', 'Prepare the request'],
    chip: /transform/i,
    finds: ['features-made-twice', 'call'],
  },
  {
    title: 'WC-27: a Glue job between the steps of a pipeline',
    place: [
      ['flow', 'SageMaker Pipeline', 1, 1],
      ['prepare', 'Processing job', -0.1, -0.15, 'flow'],
      ['job', 'Spark Glue ETL job', 1, 4],
      ['train', 'Training job', 0.35, 0.45, 'flow'],
    ],
    connect: [
      ['prepare', 'job'],
      ['job', 'train'],
    ],
    finds: ['glue-step-without-callback', 'job'],
  },
  {
    title: 'WC-28: an event starts a batch transform',
    place: [
      ['event', 'EventBridge rule', 0, 0],
      ['score', 'Batch transform', 2, 0],
    ],
    connect: [['event', 'score']],
    finds: ['event-starts-transform', 'event -> score'],
  },
  {
    title: 'WC-29: training straight into production',
    place: [
      ['train', 'Training job', 0, 0],
      ['live', 'Real-time inference endpoint', 2, 0],
    ],
    connect: [['train', 'live']],
    finds: ['deployed-past-registry', 'live'],
  },
  {
    title: 'WC-31: a circle in a pipeline',
    place: [
      ['flow', 'SageMaker Pipeline', 1, 1],
      ['train', 'Training job', -0.1, -0.15, 'flow'],
      ['check', 'Processing job', 0.35, 0.45, 'flow'],
    ],
    connect: [
      ['train', 'check'],
      ['check', 'train'],
    ],
    finds: ['cycle-in-pipeline', 'check'],
  },
  {
    title: 'WC-32: Canvas opens a model that lies in S3',
    place: [
      ['models', 'Amazon S3', 0, 0],
      ['canvas', 'Canvas', 2, 0],
    ],
    connect: [['models', 'canvas', 'Open the model that lies there']],
    finds: ['canvas-with-unregistered-model', 'models -> canvas'],
  },
  {
    title: 'WC-34: Lake Formation as a source of data',
    place: [
      ['lake', 'Lake Formation', 0, 0],
      ['train', 'Training job', 2, 0],
    ],
    connect: [['lake', 'train']],
    finds: ['lake-formation-as-data-source', 'lake -> train'],
  },
  {
    title: 'WC-35: Glue Data Quality on live predictions',
    place: [
      ['live', 'Real-time inference endpoint', 0, 0],
      ['check', 'Glue Data Quality', 2, 0],
    ],
    connect: [['live', 'check']],
    finds: ['quality-check-elsewhere', 'live -> check'],
  },
  {
    title: 'WC-36: SHAP values without a model',
    place: [
      ['cases', 'Amazon S3', 0, 0],
      ['why', 'SHAP Clarify', 2, 0],
    ],
    connect: [['cases', 'why']],
    finds: ['clarify-without-model', 'why'],
  },
  {
    title: 'WC-38: a notification starts training',
    place: [
      ['news', 'Amazon SNS', 0, 0],
      ['train', 'Training job', 2, 0],
    ],
    connect: [['news', 'train']],
    finds: ['notification-starts-job', 'news -> train'],
  },
  {
    title: 'WC-40: one topic for answers and errors',
    place: [['queue', 'Asynchronous inference endpoint', 0, 0]],
    field: ['queue', 'Errors are told', 'by the topic of the answers'],
    finds: ['one-topic-for-success-and-errors', 'queue'],
  },
  {
    title: 'WC-42: a call that is longer than the API waits',
    place: [
      ['app', 'Client application', 0, 0],
      ['api', 'API Gateway', 1, 0],
      ['live', 'Real-time inference endpoint', 2, 0],
    ],
    connect: [
      ['app', 'api'],
      ['api', 'live'],
    ],
    field: ['app', 'One request is processed in at most', '60 s'],
    finds: ['longer-than-the-api-waits', 'live'],
  },
  {
    title: 'WC-43: a model from another Region',
    place: [
      ['here', 'Region', 0, 0],
      ['there', 'Region', 3, 0],
      ['files', 'Amazon S3', 0, 0, 'here'],
      ['live', 'Real-time inference endpoint', 0, 0, 'there'],
    ],
    connect: [['files', 'live']],
    finds: ['model-from-another-region', 'files -> live'],
  },
  {
    title: 'WC-45: Spot instances without checkpoints',
    place: [['train', 'Training job', 1, 0]],
    field: ['train', 'Spot instances', 'yes'],
    finds: ['spot-without-checkpoints', 'train'],
  },
  {
    title: 'TR-03: bagging with one learner after the other',
    place: [
      ['bag', 'Bagging', 1, 1],
      ['a', 'Training job', -0.1, -0.15, 'bag'],
      ['b', 'Training job', 0.35, 0.45, 'bag'],
    ],
    connect: [['a', 'b']],
    finds: ['bagging-in-a-row', 'a -> b'],
  },
  {
    title: 'EX-06: a larger model against overfitting',
    place: [
      ['train', 'Training job', 0, 0],
      ['seen', 'Overfitting', 2, 0],
    ],
    connect: [['train', 'seen']],
    field: ['seen', 'What is done about it', 'a larger model'],
    finds: ['remedy-does-not-help', 'seen'],
  },
];
