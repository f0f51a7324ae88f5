"""Conflict copies: what a sync tool laid beside the journal, and taking it in."""
