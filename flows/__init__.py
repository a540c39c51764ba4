"""The pipeline as Prefect flows: thin tasks over the stages of `briefing.pipeline`, on the same store, with the same bytes."""
