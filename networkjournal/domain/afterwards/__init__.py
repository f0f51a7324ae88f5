"""After a talk: what the lines that were written meanwhile become."""
