"""What is made: `table.py` lists the outputs; a folder is an output, or a stage of making one."""
