using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;

namespace HealthScore.Scoring.Import.Loading;

/// <summary>Some rows of one file, read and ready to be saved.</summary>
/// <param name="file">The file as the caller named it.</param>
/// <param name="accountColumn">Where the file says whom a signal is about, for rejections.</param>
internal sealed class ImportBatch(string file, string accountColumn = "account_id")
{
    private const int Room = 16_384;

    private Signal[] _signals = [];
    private long[] _lines = [];
    private int _count;

    public string File => file;

    /// <summary>Rows read, good or not.</summary>
    public int Rows { get; set; }

    /// <summary>Bytes of the file read so far.</summary>
    public long BytesRead { get; set; }

    /// <summary>Length of the file in bytes; 0 when unknown.</summary>
    public long Bytes { get; set; }

    public List<Account> Accounts { get; } = [];

    public List<RejectedRow> Rejected { get; } = [];

    public List<RepeatedId> Repeated { get; } = [];

    public ReadOnlyMemory<Signal> Signals => _signals.AsMemory(0, _count);

    public bool IsFull => Rows >= Room || _count >= Room;

    public void Add(in Signal signal, long line)
    {
        if (_count == _signals.Length)
        {
            Array.Resize(ref _signals, Math.Max(256, _count * 2));
            Array.Resize(ref _lines, _signals.Length);
        }

        _signals[_count] = signal;
        _lines[_count++] = line;
    }

    /// <summary>Rejects signals after all, as the store does not know their accounts; a row is named once.</summary>
    public void RejectUnknownAccounts(IReadOnlyList<int> places)
    {
        if (places.Count == 0) return;
        foreach (var first in places.DistinctBy(place => _lines[place]))
        {
            Rejected.Add(RejectedRow.Create(
                file, _lines[first], accountColumn, _signals[first].Account.Value,
                "No such account is stored: import it first, or correct the id."));
        }

        Rejected.Sort((left, right) => left.Line.CompareTo(right.Line));
    }
}
