using System.Runtime.CompilerServices;

namespace HealthScore.Scoring.Import.Bulk;

/// <summary>Where the signals of each account are, in the order of their arrival: a counting sort of references.</summary>
internal sealed class AccountOrder
{
    // A block of 1 MiB cannot hold more rows of the least length.
    private const int RowBits = 16;

    /// <summary>What a reference can tell apart: 64 GiB.</summary>
    public const int MostBlocks = 1 << (32 - RowBits);

    private readonly uint[] _references;
    private readonly int[] _ends;

    private AccountOrder(uint[] references, int[] ends) => (_references, _ends) = (references, ends);

    public ReadOnlySpan<uint> Of(int account)
    {
        var start = account == 0 ? 0 : _ends[account - 1];
        return _references.AsSpan(start, _ends[account] - start);
    }

    public static int BlockOf(uint reference) => (int)(reference >> RowBits);

    public static int RowOf(uint reference) => (int)(reference & ((1 << RowBits) - 1));

    /// <param name="blocks">In file order, at most <see cref="MostBlocks"/>.</param>
    /// <param name="accounts">How many accounts there are.</param>
    /// <param name="workers">Threads; each takes a share of the accounts.</param>
    public static AccountOrder Of(ParsedBlock[] blocks, int accounts, int workers)
    {
        var next = new int[accounts];
        var share = (accounts + workers - 1) / workers;
        Parallel.For(0, workers, worker => Count(blocks, next, worker * share, Math.Min(accounts, (worker + 1) * share)));
        var total = 0;
        for (var i = 0; i < next.Length; i++)
        {
            var count = next[i];
            next[i] = total;
            total = checked(total + count);
        }

        var references = GC.AllocateUninitializedArray<uint>(total);
        Parallel.For(0, workers, worker => Place(blocks, next, references, worker * share, Math.Min(accounts, (worker + 1) * share)));
        return new AccountOrder(references, next);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Count(ParsedBlock[] blocks, int[] counts, int from, int to)
    {
        foreach (var block in blocks)
        {
            foreach (var account in block.Accounts)
            {
                if (account >= from && account < to) counts[account]++;
            }
        }
    }

    // Afterwards each entry stands at the end of its account.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Place(ParsedBlock[] blocks, int[] next, uint[] references, int from, int to)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            var accounts = blocks[i].Accounts;
            for (var row = 0; row < accounts.Length; row++)
            {
                var account = accounts[row];
                if (account >= from && account < to) references[next[account]++] = ((uint)i << RowBits) | (uint)row;
            }
        }
    }
}
