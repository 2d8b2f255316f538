using System.Diagnostics.CodeAnalysis;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching.Columns;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Caching;

/// <summary>
/// Every account with its score, in columns. Never changes: a newer version shares all the pieces that are still the same, so
/// that whoever holds a version sees one consistent state for as long as they like. Safe for several threads.
/// </summary>
public sealed class Book
{
    private readonly AccountColumns[] _accounts;
    private readonly ScoreColumns[] _scores;
    private readonly RowIndex _index;
    private readonly BookParts _parts;

    private Book(
        BookMark mark, BookVersions versions, int count, AccountColumns[] accounts, ScoreColumns[] scores, ScanColumns scan,
        RowIndex index, BookParts parts)
    {
        (Mark, Versions, Count) = (mark, versions, count);
        (_accounts, _scores, Scan, _index, _parts) = (accounts, scores, scan, index, parts);
        Views = parts.Pools.Views;
    }

    /// <summary>A book without accounts, to begin with.</summary>
    /// <param name="calculator">Explains scores; of the scorecards in force.</param>
    public static Book Empty(ScoreCalculator calculator) =>
        new(default, default, 0, [], [], ScanColumns.Empty, new RowIndex(), new BookParts(calculator));

    /// <summary>Which state of the store this is.</summary>
    public BookMark Mark { get; }

    /// <summary>What changed since another version.</summary>
    public BookVersions Versions { get; }

    /// <summary>How many accounts there are.</summary>
    public int Count { get; }

    /// <summary>All accounts, in the order in which the book came to know them. Explains each score as it is reached.</summary>
    public IEnumerable<BookEntry> Entries => Enumerable.Range(0, Count).Select(MakeEntry);

    internal int Chunks => _accounts.Length;

    internal PoolViews Views { get; }

    internal ScanColumns Scan { get; }

    public bool TryFind(AccountId id, [NotNullWhen(true)] out BookEntry? entry)
    {
        var row = _index.Find(id, Count);
        entry = row < 0 ? null : EntryAt(row);
        return entry is not null;
    }

    /// <summary>An account without its score; null when it is unknown.</summary>
    public Account? FindAccount(AccountId id) => _index.Find(id, Count) is var row and >= 0 ? AccountAt(row) : null;

    /// <summary>The account in a place.</summary>
    /// <param name="row">Below <see cref="Count"/>; an account keeps its place in all later versions.</param>
    public Account AccountAt(int row) => _accounts[Chunk.Of(row)].Account[Chunk.At(row)];

    /// <summary>A page of the accounts that a query asks for.</summary>
    /// <param name="skip">How many of them come before the page, at least 0.</param>
    /// <param name="take">The most entries of the page, at least 0.</param>
    public BookPage Page(BookQuery query, BookOrder order, int skip, int take) => BookPaging.Page(this, query, order, skip, take);

    /// <summary>The accounts that a query asks for, in the order of their places; without their scores.</summary>
    public IReadOnlyList<Account> Accounts(BookQuery query)
    {
        var scan = new BookScan(this, query);
        var found = new List<Account>();
        Span<byte> places = stackalloc byte[Chunk.Rows];
        for (var chunk = 0; chunk < Chunks; chunk++)
            foreach (var place in places[..scan.Match(chunk, places)]) found.Add(_accounts[chunk].Account[place]);
        return found;
    }

    /// <summary>Counts and sums over the accounts that a query asks for.</summary>
    public BookSums Sum(BookQuery query) => BookSumming.Sum(this, query);

    /// <summary>How a number is spread over the accounts that a query asks for.</summary>
    public BookSpread Spread(BookQuery query, BookColumn column) => BookSpreading.Spread(this, query, column);

    /// <summary>The next version: these accounts are as told, all others as before. One caller at a time.</summary>
    /// <param name="changes">Where an account comes twice, the later counts; unknown ones are added in this order.</param>
    /// <param name="mark">The state that the new version shows.</param>
    public Book With(IReadOnlyCollection<StandingScore> changes, BookMark mark)
    {
        ArgumentNullException.ThrowIfNull(changes);
        // A version that another was already made from must not add rows where that one did.
        var index = _index.Count == Count ? _index : _index.Copy(Count);
        var accounts = new ChunksEdit<AccountColumns>(_accounts, static columns => columns.Copy());
        var scores = new ChunksEdit<ScoreColumns>(_scores, static columns => columns.Copy());
        var scan = new ScanEdit(Scan);
        var edit = new BookEdit(accounts, scores, scan, Count, index, _parts);
        foreach (var change in changes) edit.Set(change);
        return new Book(mark, edit.VersionsAfter(Versions), edit.Count, accounts.Done(), scores.Done(), scan.Done(), index, _parts);
    }

    /// <summary>The same accounts and scores, known to be those of another state.</summary>
    public Book At(BookMark mark) => new(mark, Versions, Count, _accounts, _scores, Scan, _index, _parts);

    internal AccountColumns AccountsOf(int chunk) => _accounts[chunk];

    internal ScoreColumns ScoresOf(int chunk) => _scores[chunk];

    internal BookEntry EntryAt(int row) => _parts.Warm.EntryOf(row, this);

    internal BookEntry MakeEntry(int row)
    {
        var (account, scores, at) = (AccountAt(row), _scores[Chunk.Of(row)], Chunk.At(row));
        return new BookEntry(account, Explain(account.Id, scores.Packed[at]))
        {
            Override = scores.Override(at),
            Stamp = scores.Stamp[at],
        };
    }

    private AccountScore Explain(AccountId account, byte[]? bytes)
    {
        if (bytes is null) return Unexplained.NotYet(account, Mark.AsOf);
        var packed = PackedScore.Read(bytes);
        return _parts.Calculator.Unpack(account, packed) ?? Unexplained.Of(account, packed);
    }
}
