using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;

namespace HealthScore.Scoring.Caching.Columns;

/// <summary>Makes the next version of <see cref="ScanColumns"/>.</summary>
internal sealed class ScanEdit(ScanColumns columns)
{
    private readonly LongColumnEdit<byte> _tags = columns.Tags.Edit();
    private readonly LongColumnEdit<byte> _segment = columns.Segment.Edit();
    private readonly LongColumnEdit<byte> _industry = columns.Industry.Edit();
    private readonly LongColumnEdit<byte> _lifecycle = columns.Lifecycle.Edit();
    private readonly LongColumnEdit<byte> _region = columns.Region.Edit();
    private readonly LongColumnEdit<int> _owner = columns.Owner.Edit();
    private readonly LongColumnEdit<int> _leader = columns.Leader.Edit();

    /// <summary>The last call.</summary>
    public ScanColumns Done() => new(
        _tags.Done(), _segment.Done(), _industry.Done(), _lifecycle.Done(), _region.Done(), _owner.Done(), _leader.Done());

    /// <summary>What may change with account or score.</summary>
    public void Set(int row, StandingScore standing) => _tags.Set(row, RowTag.Of(standing));

    /// <summary>What changes with the account only.</summary>
    /// <param name="columns">Of the row's chunk, with the account in it.</param>
    public void Set(int row, AccountColumns columns, Account account, Pools pools)
    {
        var at = Chunk.At(row);
        _segment.Set(row, NarrowCode.Of(columns.Segment[at]));
        _industry.Set(row, NarrowCode.Of(columns.Industry[at]));
        _lifecycle.Set(row, NarrowCode.Of(columns.Lifecycle[at]));
        _region.Set(row, NarrowCode.Of(columns.Region[at]));
        _owner.Set(row, Pools.Code(pools.People, account.Owner));
        _leader.Set(row, Pools.Code(pools.People, account.Manager));
    }
}
