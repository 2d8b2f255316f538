using HealthScore.Scoring.Import;

namespace HealthScore.Bot.Commands.Scores;

/// <summary>Rows left out and other remarks: counts all, keeps as many as are shown.</summary>
internal sealed class RejectedRows
{
    /// <summary>How many are kept with their reason.</summary>
    public const int Shown = 20;

    private readonly List<RejectedRow> _first = [];
    private readonly List<string> _notes = [];
    private long _moreNotes;

    /// <summary>Rows rejected.</summary>
    public long Count { get; private set; }

    public void Add(RejectedRow row)
    {
        if (Count++ < Shown) _first.Add(row);
    }

    /// <summary>Rows of which only the first are at hand.</summary>
    public void Add(IReadOnlyList<RejectedRow> first, long count)
    {
        foreach (var row in first) Add(row);
        Count += count - first.Count;
    }

    /// <summary>Something to tell that rejects nothing.</summary>
    public void Note(string note)
    {
        if (_notes.Count < Shown) _notes.Add(note);
        else _moreNotes++;
    }

    public async Task WriteAsync(TextWriter error)
    {
        foreach (var note in _notes) await error.WriteLineAsync(Printable.Text(note));
        if (_moreNotes > 0) await error.WriteLineAsync($"and {_moreNotes} more such remarks");
        if (Count == 0) return;
        await error.WriteLineAsync(Count == 1 ? "1 row was rejected:" : $"{Count} rows were rejected:");
        foreach (var row in _first) await error.WriteLineAsync(Printable.Text(row.ToString()));
        if (Count > _first.Count) await error.WriteLineAsync($"and {Count - _first.Count} more");
    }
}
