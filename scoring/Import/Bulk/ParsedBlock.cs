namespace HealthScore.Scoring.Import.Bulk;

/// <summary>What a block of rows held.</summary>
internal sealed record ParsedBlock
{
    /// <summary>Which block it was.</summary>
    public required int Number { get; init; }

    /// <summary>Number of the thread whose table has its attributes.</summary>
    public required int Worker { get; init; }

    /// <summary>Line feeds in it.</summary>
    public required long Lines { get; init; }

    /// <summary>The signals kept.</summary>
    public PartedSignals Signals { get; init; } = PartedSignals.None;

    /// <summary>Longer ids of the signals.</summary>
    public byte[] Ids { get; init; } = [];

    /// <summary>Good rows about accounts that nobody asked for.</summary>
    public long Foreign { get; init; }

    /// <summary>Rows left out.</summary>
    public long RejectedCount { get; init; }

    /// <summary>The first of them; lines count from that of the block, 0, until the blocks are put in order.</summary>
    public RejectedRow[] Rejected { get; init; } = [];

    /// <summary>Its bytes, when it cannot be cut into rows.</summary>
    public byte[]? Damaged { get; init; }
}
