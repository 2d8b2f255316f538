namespace HealthScore.Bot.Commands.Scores;

/// <summary>Lets threads write numbered blocks, each when it is its turn.</summary>
internal sealed class OrderedOutput(Stream output)
{
    private readonly Dictionary<int, byte[]> _early = [];
    private readonly Lock _writing = new();
    private int _next;

    /// <summary>Writes a block, or keeps it until all before it are written.</summary>
    /// <param name="number">From 0, without gaps.</param>
    /// <param name="block">Copied if it has to wait.</param>
    public void Write(int number, ReadOnlySpan<byte> block)
    {
        lock (_writing)
        {
            if (number != _next)
            {
                _early.Add(number, block.ToArray());
                return;
            }

            output.Write(block);
            for (_next++; _early.Remove(_next, out var waiting); _next++) output.Write(waiting);
        }
    }
}
