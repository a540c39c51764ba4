"""From a folder of news articles to a cited policy memo.

bytes → `readers.read` → `Article` → `segment.segment` → passages → `extractors.extract` → `Extraction`: one per article;
all extractions → `compose.compose` → `Briefing` → `verify.verify` → `writers` → documents: one per briefing.
"""
