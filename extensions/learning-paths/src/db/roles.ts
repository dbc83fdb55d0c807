/** Id of the role that registration gives. It stands in `snapshots/config.yaml` too: roles keep their ids across instances. */
export const LEARNER_ROLE = '5f1d0c1e-1ea5-4a7e-9b1d-6c6561726e31';
