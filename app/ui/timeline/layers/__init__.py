"""The layers of the timeline, from the paper up: each paints one thing of a scene, and nothing else."""
